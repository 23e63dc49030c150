/** What somebody is called by, as papers say it: Vietnamese names end with it. Null: there is no name. */
export function calledName(name: string, language: string): string | null {
  const names = name.trim().split(/\s+/);
  return (language === 'vi' ? names.at(-1) : names[0]) || null;
}
