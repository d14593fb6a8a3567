// The product's own worker, with hooks laid before it.
import './worker-hooks';
import '../../../workers/inference.worker';
