import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main';
import { parseReading } from '../../../src/protocol/reading';
import { FIXTURE_MODELS } from '../../fakes/node-engine';
import { makePdf, showText } from '../../fakes/make-pdf';

const INSTALLATION = { modelsFolder: FIXTURE_MODELS, version: '1.2.3' };

const INVOICE = makePdf({
  content: [
    showText(72, 720, 20, 'INVOICE'),
    showText(72, 690, 10, 'Invoice number: 4711'),
    showText(72, 675, 10, 'Invoice date: 03/05/2024'),
    showText(72, 600, 10, 'Subtotal'),
    showText(400, 600, 10, '100.00'),
    showText(72, 580, 10, 'Total due'),
    showText(400, 580, 10, '$100.00'),
  ].join(''),
});

let folder = '';
let output = '';
let messages = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sheaf-cli-'));
  output = '';
  messages = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    messages += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
};

describe('sheaf read', () => {
  test('a folder of mixed junk: each bad file fails alone, in its place', async () => {
    await put('pile/1 invoice.pdf', INVOICE);
    await put('pile/2 empty.pdf', '');
    await put('pile/3 note.txt', 'Dear Sir');
    await put('pile/sub/10 cut.pdf', INVOICE.subarray(0, 500));
    await put('pile/.hidden', 'x');
    const status = await main(['read', path.join(folder, 'pile'), '--json'], INSTALLATION);
    const readings = output
      .trim()
      .split('\n')
      .map((line) => parseReading(JSON.parse(line)));
    expect(status).toBe(1);
    expect(
      readings.map((reading) => [
        path.basename(reading.file),
        'error' in reading ? reading.error.code : 'read',
      ]),
    ).toEqual([
      ['1 invoice.pdf', 'read'],
      ['2 empty.pdf', 'empty_file'],
      ['3 note.txt', 'not_an_image'],
      ['10 cut.pdf', 'truncated'],
    ]);
    expect(messages).toContain('[2/4]');
  });

  test('the reading holds the text of the page, and ends with 0', async () => {
    const file = await put('invoice.pdf', INVOICE);
    expect(await main(['read', file, '--json'], INSTALLATION)).toBe(0);
    const reading = parseReading(JSON.parse(output));
    if ('error' in reading) throw new Error(reading.error.message);
    expect(reading.pages[0]!.source).toBe('text_layer');
    expect(reading.pages[0]!.raw_ocr.lines.map((line) => line.text)).toContain('INVOICE');
    expect(reading.documents[0]!.type).toBe('invoice');
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a table for people, and files for programs', async () => {
    const file = await put('invoice.pdf', INVOICE);
    const out = path.join(folder, 'readings');
    await main(['read', file, file, '--out', out, '--csv', '--xlsx', '--quiet'], INSTALLATION);
    expect(output).toMatch(/^File\s+Pages\s+Type/);
    expect(output).toMatch(/invoice\.pdf\s+1 of 1\s+invoice/);
    expect(messages).toBe('');
    const second = await readFile(path.join(out, 'invoice.pdf-2.json'), 'utf8');
    expect(parseReading(JSON.parse(second)).file).toBe(file);
    expect(await readFile(path.join(out, 'sheaf-export.csv'), 'utf8')).toContain('invoice.pdf');
    expect((await readFile(path.join(out, 'sheaf-export.xlsx'))).subarray(0, 2).toString()).toBe(
      'PK',
    );
  });

  test('pages that the file does not have', async () => {
    const file = await put('invoice.pdf', INVOICE);
    expect(await main(['read', file, '--pages', '2', '--json'], INSTALLATION)).toBe(1);
    expect(output).toContain('no_such_page');
  });

  test('a mistake on the command line is a sentence and status 2', async () => {
    expect(await main(['reed'], INSTALLATION)).toBe(2);
    expect(messages).toContain("There is no command 'reed'.");
    const model = await put('net.onnx', 'no net');
    const args = ['read', model, '--model', `text-detection=${model}`];
    expect(await main(args, INSTALLATION)).toBe(2);
    expect(messages).toContain('no ONNX model');
  });

  test('help and version', async () => {
    expect(await main(['--help'], INSTALLATION)).toBe(0);
    expect(await main(['--version'], INSTALLATION)).toBe(0);
    expect(output).toContain('npx sheaf read');
    expect(output).toContain('1.2.3');
  });
});
