/** `zeit` in milliseconds; `name` for VERSION, absent without git and BUILD. */
export function stand(umgebung?: { SOURCE_DATE_EPOCH?: string; BUILD?: string }): {
  zeit: number;
  name?: string;
};
