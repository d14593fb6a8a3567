import type { PageType } from '../../page-types';
import { MORTGAGE_INTEREST_SCHEMA } from './form-1098';
import { DIV_SCHEMA } from './form-1099-div';
import { INT_SCHEMA } from './form-1099-int';
import { MISC_SCHEMA } from './form-1099-misc';
import { NEC_SCHEMA } from './form-1099-nec';
import { R_SCHEMA } from './form-1099-r';
import type { FormSchema } from './form-schema';
import { W2_SCHEMA } from './w2';

const SCHEMAS = new Map<PageType, FormSchema>(
  [
    W2_SCHEMA,
    INT_SCHEMA,
    DIV_SCHEMA,
    MISC_SCHEMA,
    NEC_SCHEMA,
    R_SCHEMA,
    MORTGAGE_INTEREST_SCHEMA,
  ].map((schema) => [schema.type, schema]),
);

/** The schema of a boxed form; `undefined` for papers without boxes. */
export function formSchema(type: PageType): FormSchema | undefined {
  return SCHEMAS.get(type);
}
