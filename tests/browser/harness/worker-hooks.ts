import { HOOK_CHANNEL, type HookMessage } from './hook-channel';

interface Destroyable {
  destroy(): void;
}

interface AdapterPrototype {
  requestDevice(...descriptor: unknown[]): Promise<Destroyable>;
}

/** Remembers every GPU device this worker makes and does to the worker what happens to it in the wild. */
function installHooks(): void {
  const devices: Destroyable[] = [];
  const Adapter = (globalThis as { GPUAdapter?: { prototype: AdapterPrototype } }).GPUAdapter;
  if (Adapter) {
    const { requestDevice } = Adapter.prototype;
    Adapter.prototype.requestDevice = async function (...descriptor) {
      const device = await requestDevice.apply(this, descriptor);
      devices.push(device);
      return device;
    };
  }
  const channel = new BroadcastChannel(HOOK_CHANNEL);
  channel.onmessage = (message: MessageEvent<HookMessage>) => {
    if (message.data === 'destroy-device') {
      for (const device of devices.splice(0)) device.destroy();
    } else {
      for (;;);
    }
  };
}

installHooks();
