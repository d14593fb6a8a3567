import * as v from 'valibot';
import type { Line, ReadPage } from '../core/document';
import { DocumentError, InputError } from '../core/errors';
import type { Quad } from '../core/geometry';
import type { DocumentReading, FieldReading } from '../core/understand/document-reading';
import {
  READING_SCHEMA,
  readingSchema,
  type FailedReading,
  type FileReading,
  type Reading,
  type ReadingDocument,
  type ReadingField,
  type ReadingPage,
} from './reading-schema';

/** What the file itself adds to a reading. */
export interface ReadFile {
  readonly name: string;
  /** Hex, of the file's bytes. */
  readonly sha256: string;
  readonly latencyMs: number;
}

export interface UsedModel {
  readonly task: string;
  readonly name: string;
  readonly sha256: string;
  readonly backend: string;
}

/**
 * The one translation from what the code holds to `sheaf.reading/1`.
 * @param documents from `understandPages`; each page takes its type from the document it is in.
 */
export function toReading(
  file: ReadFile,
  documents: readonly DocumentReading[],
  pages: readonly ReadPage[],
  models: readonly UsedModel[] = [],
): FileReading {
  return {
    schema: READING_SCHEMA,
    file: file.name,
    sha256: file.sha256,
    page_count: pages.length,
    latency_ms: Math.round(file.latencyMs),
    documents: documents.map(toReadingDocument),
    pages: pages.map((page) => toReadingPage(page, documents)),
    models: models.map(({ task, name, sha256, backend }) => ({ task, name, sha256, backend })),
    warnings: pages.flatMap((page) =>
      page.warnings.map(({ code, message }) => ({ code, page: page.index, message })),
    ),
  };
}

/** The reading of a file that could not be read; the other files go on. */
export function toFailedReading(fileName: string, error: unknown): FailedReading {
  const known = error instanceof DocumentError;
  return {
    schema: READING_SCHEMA,
    file: fileName,
    error: {
      code: known ? error.code : 'unexpected',
      message: error instanceof Error ? error.message : String(error),
      retryable: known && error.retryable,
    },
  };
}

/**
 * Parses a reading, e.g. a gateway's answer.
 * @throws InputError `bad_reading` naming the first fault.
 */
export function parseReading(value: unknown): Reading {
  const parsed = v.safeParse(readingSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new InputError(
    'bad_reading',
    `Not a ${READING_SCHEMA}: ${path ?? 'reading'}: ${issue.message}`,
  );
}

/** The documents of a parsed reading as the code holds them; the inverse of `toReading`. */
export function fromReading(reading: FileReading): DocumentReading[] {
  return reading.documents.map((document) => ({
    type: document.type,
    confidence: document.confidence,
    reasons: document.reasoning.split('; ').filter(Boolean),
    alternatives: document.alternatives,
    pages: document.pages,
    pageRoles: document.page_roles,
    state: document.state,
    data: document.data as DocumentReading['data'],
    fields: Object.fromEntries(
      Object.entries(document.fields).map(([path, field]) => [path, fromReadingField(field)]),
    ),
    checks: document.checks,
    ...(document.copies ? { copies: document.copies } : {}),
    ...(document.corrected ? { corrected: true } : {}),
    ...(document.void ? { void: true } : {}),
  }));
}

function toReadingDocument(document: DocumentReading): ReadingDocument {
  return {
    type: document.type,
    confidence: document.confidence,
    reasoning: document.reasons.join('; '),
    alternatives: document.alternatives.map(({ type, confidence }) => ({ type, confidence })),
    pages: [...document.pages],
    page_roles: [...document.pageRoles],
    state: document.state,
    data: { ...document.data },
    fields: Object.fromEntries(
      Object.entries(document.fields).map(([path, field]) => [path, toReadingField(field)]),
    ),
    checks: document.checks.map((check) => ({ ...check, fields: [...check.fields] })),
    ...(document.copies ? { copies: [...document.copies] } : {}),
    ...(document.corrected ? { corrected: true } : {}),
    ...(document.void ? { void: true } : {}),
  };
}

function toReadingField(field: FieldReading): ReadingField {
  return {
    value: field.value,
    text: field.text,
    confidence: field.confidence,
    page: field.page,
    quad: toPoints(field.quad),
    source: field.source,
    checks: [...field.checks],
    ...(field.readValue === undefined ? {} : { read_value: field.readValue }),
  };
}

function fromReadingField(field: ReadingField): FieldReading {
  const { read_value: readValue, ...rest } = field;
  return readValue === undefined ? rest : { ...rest, readValue };
}

function toReadingPage(page: ReadPage, documents: readonly DocumentReading[]): ReadingPage {
  const document = documents.find((candidate) => candidate.pages.includes(page.index));
  return {
    index: page.index,
    width: page.width,
    height: page.height,
    rotation: page.rotation,
    type: document?.type ?? 'other',
    confidence: document?.confidence ?? 0,
    source: page.source,
    raw_ocr: { lines: page.lines.map(toReadingLine) },
  };
}

function toReadingLine(line: Line): ReadingPage['raw_ocr']['lines'][number] {
  return {
    text: line.text,
    confidence: line.confidence,
    quad: toPoints(line.quad),
    words: line.words.map((word) => ({
      text: word.text,
      confidence: word.confidence,
      quad: toPoints(word.quad),
    })),
  };
}

function toPoints(quad: Quad): ReadingField['quad'] {
  const [a, b, c, d] = quad;
  return [
    [a[0], a[1]],
    [b[0], b[1]],
    [c[0], c[1]],
    [d[0], d[1]],
  ];
}
