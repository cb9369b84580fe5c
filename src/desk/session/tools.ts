/** What the desk has done by other programs of the project, each in a process of its own. */
export interface DeskTools {
  /**
   * Build the site of all published reports.
   *
   * @param say Told of each line that the build prints.
   * @returns Where it is, or why there is none, in Chinese.
   */
  build: (say: (line: string) => void) => Promise<{ dir: string } | { problem: string }>;
  /** Make the PDFs of published reports, and build the site with them. As {@link build}. */
  makePdfs: (say: (line: string) => void) => Promise<{ dir: string } | { problem: string }>;
  /**
   * Show the pages as they will be, drafts too, on a port of their own; started once, when first asked for.
   *
   * @returns Their address, `http://127.0.0.1:4400/`.
   */
  showPages: () => Promise<{ url: string } | { problem: string }>;
}
