import type { ModelRow, ModelsClient } from '../../client/models-client';
import type { ReadingServices } from '../../client/services';
import type { ModelTask } from '../../core/manifest';
import { modelTrouble } from '../model-trouble';
import type { DocumentsState } from './documents.svelte';

export const isModelFile = ({ name }: File): boolean => /\.onnx$/i.test(name);
const isDictionaryFile = ({ name }: File): boolean => /\.(txt|dict)$/i.test(name);

/** What the last attempt came to. */
export type ModelOutcome =
  | { readonly kind: 'trying'; readonly name: string }
  | { readonly kind: 'in-use'; readonly name: string; readonly task: ModelTask }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  /** A recogniser that still lacks its dictionary. */
  | { readonly kind: 'needs-dictionary'; readonly name: string };

const QUIET_MS = 500;

/** The models dialog: which nets read, and the ones a person brings. */
export class ModelsState {
  isOpen = $state(false);
  rows: readonly ModelRow[] | undefined = $state.raw();
  outcome: ModelOutcome | undefined = $state.raw();
  readonly #documents: DocumentsState;
  readonly #reading: () => Promise<ReadingServices>;
  #client: ModelsClient | undefined;
  /** A net waiting for its dictionary, or a dictionary for its net. */
  #pending: { model?: File; dictionary?: File } = {};

  constructor(documents: DocumentsState, reading: () => Promise<ReadingServices>) {
    this.#documents = documents;
    this.#reading = reading;
  }

  /** Opens the dialog; files that were dropped are tried at once. */
  open(files: readonly File[] = []): void {
    if (!this.isOpen) this.outcome = undefined;
    this.isOpen = true;
    void (files.length > 0 ? this.choose(files) : this.#list());
  }

  close(): void {
    this.isOpen = false;
    this.#pending = {};
    this.#client?.close();
    this.#client = undefined;
  }

  /** Takes a net, a dictionary or both, in any order, and tries the net when it can. */
  async choose(files: readonly File[]): Promise<void> {
    const model = files.find(isModelFile);
    const dictionary = files.find(isDictionaryFile);
    if (model) this.#pending.model = model;
    if (dictionary) this.#pending.dictionary = dictionary;
    if (!this.#pending.model) return;
    await this.#bring(this.#pending.model, this.#pending.dictionary);
  }

  async remove(task: ModelTask): Promise<void> {
    this.outcome = undefined;
    await (await this.#models()).remove(task);
    await this.#list();
    void this.#renewEngine();
  }

  async #bring(model: File, dictionary: File | undefined): Promise<void> {
    this.outcome = { kind: 'trying', name: model.name };
    try {
      const models = await this.#models();
      const task = await models.bring({ model, ...(dictionary && { dictionary }) });
      this.#pending = {};
      this.outcome = { kind: 'in-use', name: model.name, task };
      void this.#renewEngine();
    } catch (error) {
      const trouble = modelTrouble(error);
      if (trouble.code === 'no_dictionary')
        this.outcome = { kind: 'needs-dictionary', name: model.name };
      else {
        this.#pending = {};
        this.outcome = { kind: 'refused', name: model.name, reason: trouble.reason };
      }
    }
    await this.#list();
  }

  async #list(): Promise<void> {
    try {
      this.rows = await (await this.#models()).list();
    } catch {
      this.rows = [];
    }
  }

  async #models(): Promise<ModelsClient> {
    const { openModels } = await this.#reading();
    this.#client ??= openModels();
    return this.#client;
  }

  /** The reader takes up other models when it starts; pages under way are finished first. */
  async #renewEngine(): Promise<void> {
    const { engine } = await this.#reading();
    while (this.#documents.counts.open > 0)
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    engine.terminate();
  }
}
