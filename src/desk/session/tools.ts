/** Where readers find the site: `https://www.example.gov.cn` and `/zwgk/fazhi/`. */
export interface SitePlace {
  origin: string;
  /** With a slash at both ends. */
  path: string;
}

/** What the desk has done by other programs of the project, each in a process of its own. */
export interface DeskTools {
  /** Where the site stands as whoever started the desk has set it; then nobody is asked. */
  readonly place: SitePlace | undefined;
  /**
   * Build the site of all published reports.
   *
   * @param place Without one its pages name no whole address.
   * @param say Told of each line that the build prints.
   * @returns Where it is, or why there is none, in Chinese.
   */
  build: (place: SitePlace | undefined, say: (line: string) => void) => Promise<{ dir: string } | { problem: string }>;
  /** Make the PDFs of published reports, and build the site with them. As {@link build}. */
  makePdfs: (
    place: SitePlace | undefined,
    say: (line: string) => void,
  ) => Promise<{ dir: string } | { problem: string }>;
  /**
   * Show the pages as they will be, drafts too, on a port of their own; started once, when first asked for.
   *
   * @returns Their address, `http://localhost:4400/`: of another host than the desk's.
   */
  showPages: (place: SitePlace | undefined) => Promise<{ url: string } | { problem: string }>;
  /** End all that still runs. */
  close: () => void;
}
