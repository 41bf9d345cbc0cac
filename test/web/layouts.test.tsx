import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/lib/language.ts';
import { errorFor } from '../../src/web/components/error-for.ts';
import { ConsoleLayout } from '../../src/web/layouts/console.tsx';
import { languageHref } from '../../src/web/layouts/language-links.tsx';
import { PublicLayout } from '../../src/web/layouts/public.tsx';
import type { FormError, PageContext } from '../../src/web/page-context.ts';
import { renderPage } from '../../src/web/render.ts';

const errors: readonly FormError[] = [
  { field: 'amount', text: 'Hạn mức còn 740 kg.' },
  { field: 'amount', text: 'Sửa khối lượng.' },
  { field: undefined, text: 'Lô đã được sửa.' },
];

function context(language: Language = 'vi', hasOtherRoles = false): PageContext {
  return {
    language,
    url: '/console/batches?q=xo%C3%A0i&state=draft',
    csrf: 'secret"csrf',
    newKey: 'key',
    viewer: {
      personName: '<b>Nguyễn</b>',
      organisationId: 'o',
      organisationName: 'Hợp tác xã "Mẫu" <img>',
      role: 'cooperative-editor',
      hasOtherRoles,
    },
  };
}

function consolePage(pageContext: PageContext, formErrors?: readonly FormError[]): string {
  return renderPage(
    <ConsoleLayout context={pageContext} title="Lô hàng" section="batches" errors={formErrors}>
      <p>content</p>
    </ConsoleLayout>,
  );
}

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1];

describe('the title of a page', () => {
  test('starts with the word for error in the language of the page when a form was refused', () => {
    expect(titleOf(consolePage(context('vi'), errors))).toMatch(/^Lỗi: Lô hàng/);
    expect(titleOf(consolePage(context('en'), errors))).toMatch(/^Error: Lô hàng/);
    expect(titleOf(consolePage(context('zh'), errors))).toMatch(/^错误：Lô hàng/);
  });

  test('says nothing of errors when there are none', () => {
    expect(titleOf(consolePage(context(), []))).toMatch(/^Lô hàng/);
    expect(consolePage(context(), [])).not.toContain('role="alert"');
  });
});

describe('a refused form', () => {
  test('lists every error first, linked to its field', () => {
    const html = renderPage(
      <PublicLayout context={context()} title="Đăng nhập" errors={errors}>
        <p>content</p>
      </PublicLayout>,
    );
    expect(html).toContain('<a href="#amount">Hạn mức còn 740 kg.</a>');
    expect(html).toContain('<li>Lô đã được sửa.</li>');
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('content</p>'));
  });

  test('says beside a field all that is wrong with it and nothing else', () => {
    expect(errorFor(errors, 'amount')).toBe('Hạn mức còn 740 kg. Sửa khối lượng.');
    expect(errorFor(errors, 'date')).toBeUndefined();
    expect(errorFor(undefined, 'amount')).toBeUndefined();
  });
});

describe('the language links', () => {
  test('keep what was searched and filtered', () => {
    const html = consolePage(context());
    for (const language of languages) {
      expect(html).toContain(`href="?q=xo%C3%A0i&amp;state=draft&amp;lang=${language}"`);
    }
  });

  test('replace an earlier choice and work on a page without a query', () => {
    expect(languageHref('/T/7KQ4M9XB2H?lang=en&a=1', 'zh')).toBe('?lang=zh&a=1');
    expect(languageHref('/', 'en')).toBe('?lang=en');
  });

  test('never lead to another site, whatever path was asked for', () => {
    expect(languageHref('//elsewhere.example/?a=1', 'en')).toBe('?a=1&lang=en');
  });
});

describe('the console', () => {
  test('says in which language it is, stays out of search engines and offers to skip to the content', () => {
    const html = consolePage(context('en'));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
    expect(html).toContain('<a class="skip" href="#main">Skip to main content</a>');
  });

  test('shows for whom the person acts, as text', () => {
    const html = consolePage(context());
    expect(html).toContain('<b>Hợp tác xã &quot;Mẫu&quot; &lt;img></b>');
    expect(html).toContain('&lt;b>Nguyễn&lt;/b>');
    expect(html).toContain('Người nhập liệu');
  });

  test('offers another organisation only to who has one', () => {
    expect(consolePage(context('vi', true))).toContain('href="/console/switch"');
    expect(consolePage(context('vi', false))).not.toContain('/console/switch');
  });

  test('signs out by a form that carries the anti-forgery value', () => {
    const form = /<form method="post" action="\/sign-out">.*?<\/form>/.exec(consolePage(context()));
    expect(form?.[0]).toContain('name="csrf" value="secret&quot;csrf"');
  });

  test('holds no inline style, handler or script: the content policy refuses them', () => {
    expect(consolePage(context(), errors)).not.toMatch(/ style=| on\w+=|<script|<style/);
  });
});
