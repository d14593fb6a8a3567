import type { FileRecord, FileStatus } from '../../client/file-record';
import type { DocumentState } from '../../core/understand/document-reading';

/** The shapes a state is shown by; never colour alone. */
export type Mark = DocumentState | 'failed' | 'reading' | 'waiting';

const STATUS_TEXT: Readonly<Record<FileStatus, string>> = {
  waiting: 'Waiting',
  reading: 'Reading',
  needs_review: 'Needs review',
  done: 'Done',
  failed: 'Failed',
};

const SEVERITY: readonly DocumentState[] = ['proven', 'consistent', 'unproven', 'contradicted'];

/** The words people and assistive technology find a status by. */
export function statusText(status: FileStatus): string {
  return STATUS_TEXT[status];
}

/** The least proven of a file's documents: what needs a person decides. */
export function worstState(states: readonly DocumentState[]): DocumentState {
  return states.reduce<DocumentState>(
    (worst, state) => (SEVERITY.indexOf(state) > SEVERITY.indexOf(worst) ? state : worst),
    'proven',
  );
}

/** The shape for a file in the list. A person's agreement counts as a check that passed. */
export function fileMark(record: FileRecord): Mark {
  switch (record.status) {
    case 'failed':
    case 'reading':
    case 'waiting':
      return record.status;
    case 'needs_review':
    case 'done': {
      const worst = worstState(record.documents.map((document) => document.state));
      if (record.status === 'done') return worst === 'proven' ? 'proven' : 'consistent';
      return worst === 'contradicted' ? 'contradicted' : 'unproven';
    }
  }
}

const STATE_TEXT: Readonly<
  Record<DocumentState, { readonly word: string; readonly meaning: string }>
> = {
  proven: { word: 'Proven', meaning: 'Arithmetic on the page ties the key values together.' },
  consistent: { word: 'Consistent', meaning: 'Every check that applies passes.' },
  unproven: { word: 'Unproven', meaning: 'Nothing on the page proves the values.' },
  contradicted: { word: 'Contradicted', meaning: 'A check on this page does not add up.' },
};

/** The word for a document's state and what it means. */
export function stateText(state: DocumentState): {
  readonly word: string;
  readonly meaning: string;
} {
  return STATE_TEXT[state];
}
