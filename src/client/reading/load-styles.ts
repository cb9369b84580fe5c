import address from './tools.css?url&no-inline';

let loading: Promise<void> | undefined;

/** Load the styles of the tools and aids, once. Without them the tools still work. */
export function loadStyles(): Promise<void> {
  return (loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  }));
}
