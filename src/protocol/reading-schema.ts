import * as v from 'valibot';
import { PAGE_TYPES } from '../core/page-types';

/** Name and version of the format; a reader refuses any other. */
export const READING_SCHEMA = 'sheaf.reading/1';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const pageType = v.picklist(PAGE_TYPES);
/** Page-relative, upright page, corners clockwise from the text's top left; text may overhang the page a little. */
const point = v.tuple([v.number(), v.number()]);
const quad = v.tuple([point, point, point, point]);
const fieldValue = v.union([v.string(), v.boolean()]);

const field = v.object({
  value: fieldValue,
  text: v.string(),
  confidence: share,
  page: index,
  quad,
  source: v.picklist(['text_layer', 'form_widget', 'ocr', 'server', 'user']),
  checks: v.array(v.string()),
  /** What was read before a person corrected it. */
  read_value: v.optional(fieldValue),
});

const check = v.object({
  id: v.string(),
  result: v.picklist(['pass', 'fail']),
  severity: v.picklist(['error', 'warning']),
  message: v.string(),
  fields: v.array(v.string()),
});

const alternative = v.object({ type: pageType, confidence: share });

const document = v.object({
  type: pageType,
  confidence: share,
  reasoning: v.string(),
  alternatives: v.array(alternative),
  pages: v.array(index),
  page_roles: v.array(v.picklist(['content', 'instructions', 'back', 'blank'])),
  state: v.picklist(['proven', 'consistent', 'unproven', 'contradicted']),
  data: v.record(v.string(), v.unknown()),
  fields: v.record(v.string(), field),
  checks: v.array(check),
  copies: v.optional(v.array(v.string())),
  corrected: v.optional(v.boolean()),
  void: v.optional(v.boolean()),
});

const word = v.object({ text: v.string(), confidence: share, quad });
const line = v.object({ text: v.string(), confidence: share, quad, words: v.array(word) });

const page = v.object({
  index,
  width: v.number(),
  height: v.number(),
  rotation: v.picklist([0, 90, 180, 270]),
  type: pageType,
  confidence: share,
  source: v.picklist(['text_layer', 'ocr', 'mixed']),
  raw_ocr: v.object({ lines: v.array(line) }),
});

const model = v.object({
  task: v.string(),
  name: v.string(),
  sha256: v.string(),
  backend: v.string(),
});

const warning = v.object({ code: v.string(), page: v.optional(index), message: v.string() });

const succeeded = v.object({
  schema: v.literal(READING_SCHEMA),
  file: v.string(),
  sha256: v.string(),
  page_count: index,
  latency_ms: v.pipe(v.number(), v.minValue(0)),
  documents: v.array(document),
  pages: v.array(page),
  models: v.array(model),
  warnings: v.array(warning),
});

const failed = v.object({
  schema: v.literal(READING_SCHEMA),
  file: v.string(),
  error: v.object({ code: v.string(), message: v.string(), retryable: v.boolean() }),
});

/** A file that was read. */
export const fileReadingSchema = succeeded;
/** A file that could not be read. */
export const failedReadingSchema = failed;
/** What the CLI prints a line of, the JSON export holds and the gateway answers. */
export const readingSchema = v.union([succeeded, failed]);

export type FileReading = v.InferOutput<typeof succeeded>;
export type FailedReading = v.InferOutput<typeof failed>;
export type Reading = v.InferOutput<typeof readingSchema>;
export type ReadingDocument = v.InferOutput<typeof document>;
export type ReadingField = v.InferOutput<typeof field>;
export type ReadingPage = v.InferOutput<typeof page>;
