/** Largest memory of any WebAssembly module that started since `meterHeap`. */
let memories: WebAssembly.Memory[] = [];
let isMetering = false;

/**
 * Watches which memories WebAssembly modules start with: the runtime tells its heap to nobody, and the browser's own
 * measure is not to be had in a worker. Call before the runtime loads.
 */
export function meterHeap(): void {
  if (isMetering) return;
  isMetering = true;
  memories = [];
  const { Memory } = WebAssembly;
  WebAssembly.Memory = class extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(this);
    }
  };
}

/** Bytes of all metered memories. */
export function heapBytes(): number {
  return memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
