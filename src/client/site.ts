/** Behaviour of every page, in one file: a browser that has read one page has it for the others. */
import './card/load-card.ts';
import './charts/chart-figure.ts';
import './cite/load-citing.ts';
import './copy-citation.ts';
import './copy-link.ts';
import './marks/load-marks.ts';
import './offline/register-worker.ts';
import './menus.ts';
import './outline/load-place.ts';
import './reading/offer-settings.ts';
import './search/focus-search.ts';
import './wechat-hint.ts';
