import type { PageView } from '../text/page-view';
import type { PageDecision } from '../types/decide-type';

/** A page with what it was decided to be. */
export interface DecidedPage {
  readonly view: PageView;
  readonly decision: PageDecision;
}
