/** Letters that Unicode does not take apart into a base and an accent, as they are compared: lower case. */
export const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ﬁ: 'fi',
  ﬂ: 'fl',
};
