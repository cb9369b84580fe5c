// Import this before `astro`, which reads the environment as it loads.

// Astro would send usage figures and ask for its newest version; no command of ours calls out.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

// Astro lets variables of the shell stand in for its own of the same name: with DEV=1, drafts would be published.
for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX']) {
  Reflect.deleteProperty(process.env, name);
}
