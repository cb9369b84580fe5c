import type { ToStringOptions } from 'yaml';

/** How commands write YAML, so that what they leave alone stays as people wrote it. */
export const YAML_STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };
