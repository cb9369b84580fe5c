/** Address of a page or file, below the path the site stands at: `2019/` → `/a/b/2019/`. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
