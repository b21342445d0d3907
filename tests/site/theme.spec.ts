import { expect, test } from './site.ts';

const paper = 'getComputedStyle(document.documentElement).backgroundColor';
const [light, dark] = ['rgb(252, 251, 248)', 'rgb(23, 22, 20)'];

test(
  'colours follow the system until a reader chooses, and the choice is kept and can be taken back',
  { tag: '@base' },
  async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('about/');
    expect(await page.evaluate(paper)).toBe(dark);
    await page.getByLabel('Colours').selectOption('light');
    expect(await page.evaluate(paper)).toBe(light);
    await page.goto('reports/council-96-dg-summary/');
    await expect(page.getByLabel('Colours')).toHaveValue('light');
    expect(await page.evaluate(paper)).toBe(light);
    await page.getByLabel('Colours').selectOption('');
    await page.reload();
    expect(await page.evaluate(paper)).toBe(dark);
    expect(refused).toEqual([]);
  },
);

test('the colours chosen are there before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  await page.getByLabel('Colours').selectOption('dark');
  await page.route('**/*.css', async (route) => {
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.goto('sessions/', { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no choice, and colours follow the system', async ({ page }) => {
    await page.goto('about/');
    await expect(page.locator('#theme')).toBeHidden();
  });
});
