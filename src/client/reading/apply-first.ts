/** Where the reader's choices are kept in the browser: a JSON object of attributes of the root element. */
export const STORAGE_KEY = 'reading-tools';

/**
 * Script of every page's head: shows that scripts run, and applies what was chosen before anything is painted. A text,
 * because it stands in the page as it is and the content security policy names its hash.
 */
export const APPLY_FIRST = `(d=>{d.tools='';try{Object.assign(d,JSON.parse(localStorage['${STORAGE_KEY}']))}catch(e){}})(document.documentElement.dataset)`;
