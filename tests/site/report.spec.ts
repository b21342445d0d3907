import { expect, test } from './site.ts';

/** Below a folder the archive is built with an e-mail address for reports, at the root of a host with none. */
const address = 'archive@example.org';

test(
  'a report opens as a letter where the archive names an address, and is the reader’s to send where it does not',
  { tag: '@base' },
  async ({ page, built }) => {
    await page.goto('about/report/');
    await page.getByLabel('What is wrong').fill('A date & a place');
    const letter = page.getByRole('link', { name: 'Open it as a letter' });
    if (built.base === '/') {
      await expect(letter).toHaveCount(0);
      await expect(page.locator('#where + p')).toContainText(
        'names no address for reports. Turn to whoever publishes it',
      );
      return;
    }
    const href = new URL((await letter.getAttribute('href')) ?? '');
    expect([href.protocol, href.pathname]).toEqual(['mailto:', address]);
    expect(href.searchParams.get('body')).toContain('What is wrong: A date & a place\r\n');
    await expect(page.locator('#where + p')).toContainText(`to ${address}.`);
  },
);
