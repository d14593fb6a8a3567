import type { EngineClient } from './engine-client';

/**
 * Reads a made-up page, so that every model is fetched, verified and kept in this browser.
 * @throws DocumentError when a model cannot be had
 */
export async function warmUp(engine: EngineClient): Promise<void> {
  const makeImage = async (): Promise<{ kind: 'bitmap'; bitmap: ImageBitmap }> => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d');
    if (!context) throw new DOMException('No canvas left', 'InvalidStateError');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#000';
    context.font = '32px sans-serif';
    context.fillText('Ready 1234.56', 80, 120);
    return { kind: 'bitmap', bitmap: canvas.transferToImageBitmap() };
  };
  await engine.readPage({ pageIndex: 0, makeImage });
  // No made-up page looks like a check.
  await engine.prepare(['micr-recognition']);
}
