import { ModelRunError } from './errors';

/** A dense float32 tensor, row-major. The only kind our models take and give. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** Named inputs or outputs of a model run. */
export type TensorMap = Readonly<Record<string, Tensor>>;

/** Number of values a shape holds. */
export function elementCount(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/**
 * Takes one output by name and checks its shape; a `-1` in `expected` matches any size.
 * @throws ModelRunError `wrong_output` when it is missing or has another shape.
 */
export function requireOutput(
  outputs: TensorMap,
  name: string,
  expected: readonly number[],
): Tensor {
  const tensor = outputs[name];
  const matches =
    tensor?.dims.length === expected.length &&
    expected.every((dim, index) => dim === -1 || tensor.dims[index] === dim) &&
    tensor.data.length === elementCount(tensor.dims);
  if (!tensor || !matches) {
    throw new ModelRunError(
      'wrong_output',
      `Output '${name}' should be [${expected.join(', ')}] but is ${tensor ? `[${tensor.dims.join(', ')}]` : 'missing'}`,
    );
  }
  return tensor;
}
