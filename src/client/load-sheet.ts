const loading = new Map<string, Promise<void>>();

/** Load a style sheet, once. What it is for has to work without it. */
export function loadSheet(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
