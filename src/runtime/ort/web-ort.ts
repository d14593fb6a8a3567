/// <reference types="vite/client" />
import { meterHeap } from './heap-meter';
import type { OrtModule } from './ort-session';

/** The build that uses JavaScript promise integration is two thirds the size of the one that does without. */
function hasPromiseIntegration(): boolean {
  return 'Suspending' in WebAssembly;
}

/**
 * Imports onnxruntime's browser build, one artefact for WebGPU and WASM, from our own files.
 * @param threads inside one WASM run; more than one needs cross-origin isolation.
 */
export async function loadWebOrt(threads: number): Promise<OrtModule> {
  meterHeap();
  const [ort, wasm, mjs] = hasPromiseIntegration() ? await importJspi() : await importAsyncify();
  // The paths must be ours and in this form: the runtime else looks beside its own module, or on a public host.
  ort.env.wasm.wasmPaths = { wasm: wasm.default, mjs: mjs.default };
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  return ort;
}

async function importJspi() {
  return Promise.all([
    import('onnxruntime-web/jspi') as Promise<OrtModule>,
    import('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url'),
    import('onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url'),
  ]);
}

async function importAsyncify() {
  return Promise.all([
    import('onnxruntime-web/webgpu') as Promise<OrtModule>,
    import('onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'),
    import('onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url'),
  ]);
}
