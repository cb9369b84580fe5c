/** Lets a document be dropped on the page, and says which one was chosen. */
const area = document.getElementById('drop');
const input = area?.querySelector('input');
const chosen = document.getElementById('chosen');

if (area && input && chosen) {
  const tell = (): void => {
    const [file] = input.files ?? [];
    chosen.textContent = file ? `已选：${file.name}` : '';
  };
  input.addEventListener('change', tell);
  for (const name of ['dragenter', 'dragover']) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      area.classList.add('over');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) area.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    input.files = files;
    tell();
    input.focus();
  });
}
