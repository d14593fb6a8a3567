/** Part of the smaller extent that two spans share; 0 when they do not meet. */
export function sharedPart(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
  const shared = Math.min(aTo, bTo) - Math.max(aFrom, bFrom);
  return shared <= 0 ? 0 : shared / Math.max(Math.min(aTo - aFrom, bTo - bFrom), 1e-9);
}
