import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/pdf/find-browser.ts';
import { takeDeskPictures } from './desk-pictures.ts';
import { takeSitePicture } from './site-picture.ts';

const browser = await chromium.launch(await findBrowser());
await takeSitePicture(browser);
await takeDeskPictures(browser);
await browser.close();
