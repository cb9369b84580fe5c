/** Lets a document be dropped on the page, says which one was chosen, and keeps one from being sent that is too large. */
const area = document.getElementById('drop');
const input = area?.querySelector('input');
const chosen = document.getElementById('chosen');

if (area && input && chosen) {
  const tell = (): void => {
    const [file] = input.files ?? [];
    const problem = file ? findProblem(file, Number(input.dataset['most'])) : '';
    input.setCustomValidity(problem);
    chosen.textContent = problem || (file ? `已选：${file.name}` : '');
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

/** Why a file is not sent; empty where it is. Of what kind it is, and how large one of it may be, is for the desk to see. */
function findProblem({ name, size }: File, most: number): string {
  if (size <= most) return '';
  return `${name} 太大：最多 ${most / 1_000_000} MB，报告不会这么大。请看是不是拿错了文件；图片很多的，另存一份去掉图片的再放。`;
}
