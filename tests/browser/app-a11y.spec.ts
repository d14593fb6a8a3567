import AxeBuilder from '@axe-core/playwright';
import { test, type Page } from '@playwright/test';
import { addFiles, expect, item, settled } from './app/desk';
import { emptyFile, statementPdf, w2Pdf } from './app/documents';

/** Faults that keep somebody from using a screen, as `rule: first element`. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, width, height] of [
    ['desktop', 1280, 860],
    ['phone', 390, 844],
  ] as const) {
    test(`every screen is usable by all, ${colorScheme}, ${device}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await faults(page), 'empty').toEqual([]);

      await addFiles(page, [w2Pdf(), statementPdf(), emptyFile()]);
      for (const name of ['w2.pdf', 'statement.pdf', 'empty.pdf']) await settled(page, name);
      expect(await faults(page), 'list').toEqual([]);

      const isPhone = device === 'phone';
      const show = async (pane: string): Promise<void> => {
        if (isPhone) await page.getByRole('button', { name: pane, exact: true }).click();
      };
      await item(page, 'w2.pdf').getByRole('button').click();
      await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible();
      expect(await faults(page), 'page').toEqual([]);
      await show('Fields');
      await page
        .getByRole('region', { name: 'Fields' })
        .getByRole('button', { name: /^Box 4 / })
        .click();
      await show('Fields');
      await page.getByRole('button', { name: 'Correct the value' }).click();
      const editor = page.getByRole('textbox', { name: /^New value of / });
      await editor.fill('99');
      expect(await faults(page), 'editor').toEqual([]);
      await editor.press('Enter');
      await expect(page.getByText('Does not add up').first()).toBeVisible();
      expect(await faults(page), 'checks that fail').toEqual([]);

      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('menuitem', { name: 'JSON' })).toBeVisible();
      expect(await faults(page), 'export').toEqual([]);
      await page.keyboard.press('Escape');
      for (const name of ['Models', 'Diagnostics']) {
        await page.getByRole('button', { name, exact: true }).click();
        const dialog = page.getByRole('dialog', { name });
        await expect(dialog.getByText(/latin-small|WebGPU/).first()).toBeVisible();
        expect(await faults(page), name).toEqual([]);
        await dialog.getByRole('button', { name: 'Close' }).click();
      }
      if (isPhone) await page.getByRole('button', { name: /^Documents/ }).click();
      await item(page, 'empty.pdf').getByRole('button').click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await faults(page), 'a file that failed').toEqual([]);
    });
  }
}
