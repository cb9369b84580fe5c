/** Marks that scripts run, for styles that would hide what works without them. */
document.documentElement.classList.add('js');
