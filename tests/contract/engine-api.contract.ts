import { describe, expect, test } from 'vitest';
import type { ReadPage } from '../../src/core/document';
import type { Quad } from '../../src/core/geometry';
import type { ModelTask } from '../../src/core/manifest';
import type {
  EngineDiagnostics,
  PageClassification,
  PageImage,
  Stage,
} from '../../src/protocol/engine-api';
import { barPage, plainPage, TWO_BARS } from '../fakes/pages';

/** What the in-process engine and the client over a worker have in common. */
export interface EngineUnderTest {
  classify(image: PageImage, signal?: AbortSignal): Promise<PageClassification>;
  read(image: PageImage, onProgress?: (stage: Stage) => void): Promise<ReadPage>;
  readRegion(image: PageImage, quad: Quad): Promise<ReadPage>;
  prepare(tasks: readonly ModelTask[]): Promise<void>;
  diagnostics(): Promise<EngineDiagnostics>;
  release(): Promise<void>;
}

const blank = () => plainPage();
const dark = () => plainPage(10);

/** What every engine does, whatever lies between it and the caller. Uses the fixture nets. */
export function testEngineApi(name: string, create: () => EngineUnderTest): void {
  describe(name, () => {
    test('classifies by the net: white is other, dark is invoice, both upright', async () => {
      const engine = create();
      const [white, black] = [await engine.classify(blank()), await engine.classify(dark())];
      expect([white.type, black.type]).toEqual(['other', 'invoice']);
      expect(white.confidence).toBeGreaterThan(0.99);
      expect(Object.values(white.scores).reduce((sum, score) => sum + score)).toBeCloseTo(1, 4);
      expect(white.rotation).toBe(0);
      expect(white.latencyMs).toBeGreaterThan(0);
    });

    test('reads lines with their places, top to bottom, and tells its stages', async () => {
      const stages = new Set<Stage>();
      const page = await create().read(barPage(TWO_BARS), (stage) => stages.add(stage));
      expect(page.lines.map(({ text }) => text)).toEqual(['A', 'A']);
      expect(page).toMatchObject({ width: 800, height: 1000, rotation: 0, source: 'ocr' });
      const [x, y] = page.lines[0]!.quad[0];
      expect(x).toBeCloseTo(100 / 800, 1);
      expect(y).toBeCloseTo(200 / 1000, 1);
      // Events have their own port: the last one may come after the answer, when nobody listens any more.
      stages.delete('layout');
      expect([...stages]).toEqual(['decode', 'load', 'classify', 'detect', 'recognise']);
    });

    test('reads one region of a page and nothing else of it', async () => {
      const quad: Quad = [
        [0.11, 0.49],
        [0.52, 0.49],
        [0.52, 0.55],
        [0.11, 0.55],
      ];
      const page = await create().readRegion(barPage(TWO_BARS), quad);
      expect(page.lines.map(({ text }) => text)).toEqual(['A']);
      // The reader may move the sides a little, to where the letters end.
      const moved = page.lines[0]!.quad.flat().map((value, at) =>
        Math.abs(value - quad.flat()[at]!),
      );
      expect(Math.max(...moved)).toBeLessThan(0.01);
    });

    test('a region with several lines gives them all, in the page’s own space', async () => {
      const quad: Quad = [
        [0.1, 0.15],
        [0.55, 0.15],
        [0.55, 0.6],
        [0.1, 0.6],
      ];
      const page = await create().readRegion(barPage(TWO_BARS), quad);
      expect(page.lines.map(({ text }) => text)).toEqual(['A', 'A']);
      expect(page.lines[1]!.quad[0][1]).toBeCloseTo(0.5, 1);
    });

    test('concurrent first uses load one session, and release frees it', async () => {
      const engine = create();
      await Promise.all([engine.classify(blank()), engine.classify(blank())]);
      expect((await engine.diagnostics()).pool).toMatchObject({ loads: 1, misses: 1, hits: 1 });
      await engine.release();
      expect((await engine.diagnostics()).pool.residentBytes).toBe(0);
      expect((await engine.classify(blank())).type).toBe('other');
      expect((await engine.diagnostics()).pool).toMatchObject({ loads: 2, reloads: 1 });
    });

    test('what is prepared is loaded once; a task that no model is for is passed over', async () => {
      const engine = create();
      await engine.prepare(['page-classification', 'micr-recognition']);
      expect((await engine.diagnostics()).sessions.map(({ task }) => task)).toEqual([
        'page-classification',
      ]);
      await engine.classify(blank());
      expect((await engine.diagnostics()).pool).toMatchObject({ loads: 1, hits: 1 });
    });

    test('fifty overlapping requests finish, each with its own answer', async () => {
      const engine = create();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, at) => engine.classify(at % 2 ? dark() : blank())),
      );
      expect(answers.map(({ type }) => type)).toEqual(
        answers.map((_, at) => (at % 2 ? 'invoice' : 'other')),
      );
    }, 60_000);

    test('a cancelled page rejects as cancelled and the next one is read', async () => {
      const engine = create();
      const controller = new AbortController();
      const first = engine.classify(blank());
      const second = engine.classify(blank(), controller.signal);
      controller.abort();
      await expect(second).rejects.toMatchObject({ name: 'CancelledError', code: 'cancelled' });
      await first;
      expect((await engine.classify(dark())).type).toBe('invoice');
    });
  });
}
