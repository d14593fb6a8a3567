import { describe, expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../../src/cli/arguments';

describe('parseArguments', () => {
  test('reads files and options', () => {
    const args = parseArguments([
      ...['read', 'a.pdf', 'scans', '--json', '--out', 'readings', '--pages', '1-3,7'],
      ...['--model', 'text-recognition=my=net.onnx', '--dict', 'chars.txt', '--password', 'x'],
      ...['--quality', 'fast'],
    ]);
    expect(args).toEqual({
      command: 'read',
      paths: ['a.pdf', 'scans'],
      json: true,
      csv: false,
      xlsx: false,
      quiet: false,
      outDir: 'readings',
      pages: [
        { from: 1, to: 3 },
        { from: 7, to: 7 },
      ],
      models: new Map([['text-recognition', 'my=net.onnx']]),
      dictionary: 'chars.txt',
      quality: 'fast',
      password: 'x',
    });
  });

  test('without a command there is help', () => {
    expect(parseArguments([])).toEqual({ command: 'help' });
    expect(parseArguments(['read', 'x', '--help'])).toEqual({ command: 'help' });
  });

  test.each([
    [['write', 'a.pdf']],
    [['read']],
    [['read', 'a.pdf', '--colour']],
    [['read', 'a.pdf', '--pages', '3-1']],
    [['read', 'a.pdf', '--pages', 'first']],
    [['read', 'a.pdf', '--model', 'net.onnx']],
    [['read', 'a.pdf', '--model', 'hand-writing=net.onnx']],
    [['read', 'a.pdf', '--dict', 'chars.txt']],
    [['read', 'a.pdf', '--line-height', 'tall']],
    [['read', 'a.pdf', '--quality', 'best']],
  ])('refuses %j with a sentence', (args) => {
    expect(() => parseArguments(args)).toThrow(UsageError);
  });
});
