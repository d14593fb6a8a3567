import { expect, test } from 'vitest';
import { DEFAULT_DEADLINES, Watchdog } from '../../../src/client/watchdog';

const deadlines = { ...DEFAULT_DEADLINES, start: 1000, classify: 100 };

test('silence past the deadline of the stage is a hang', () => {
  const watchdog = new Watchdog(deadlines);
  expect(watchdog.tick(1000)).toBeUndefined();
  expect(watchdog.tick(1)).toBe('start');
});

test('each stage has its own deadline', () => {
  const watchdog = new Watchdog(deadlines);
  watchdog.progress('classify');
  expect(watchdog.tick(101)).toBe('classify');
});

test('a beat with new activity is a sign of work, one without is not', () => {
  const watchdog = new Watchdog(deadlines);
  watchdog.progress('classify');
  watchdog.heartbeat(5);
  watchdog.tick(90);
  watchdog.heartbeat(6);
  expect(watchdog.tick(90)).toBeUndefined();
  watchdog.heartbeat(6);
  expect(watchdog.tick(90)).toBe('classify');
});

test('a new call starts from nothing', () => {
  const watchdog = new Watchdog(deadlines);
  watchdog.tick(900);
  watchdog.reset();
  expect(watchdog.tick(900)).toBeUndefined();
});
