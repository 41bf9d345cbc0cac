import { expect, test } from 'vitest';
import { DataList } from '../../src/web/components/data-list.tsx';
import { InlineStyle, styleHash } from '../../src/web/components/inline-style.tsx';
import { SvgMarkup } from '../../src/web/components/svg-markup.tsx';
import { TextArea } from '../../src/web/components/text-area.tsx';
import { TextField } from '../../src/web/components/text-field.tsx';
import { renderPage } from '../../src/web/render.ts';

const hostile = `"><script>alert('1')</script></textarea>`;

test('what a person typed is shown as text and never becomes markup', () => {
  const html = renderPage(<DataList facts={[{ term: hostile, value: hostile, by: hostile }]} />);
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script>/g)).toHaveLength(3);
});

test('what a person typed cannot leave the value of a field', () => {
  const field = renderPage(<TextField name="a" label={hostile} value={hostile} error={hostile} />);
  const area = renderPage(<TextArea name="b" label="b" value={hostile} />);
  expect(field).toContain('value="&quot;>&lt;script>');
  expect(field + area).not.toContain('<script');
  expect(area.match(/<\/textarea>/g)).toHaveLength(1);
});

test('a field in error is tied to its hint and its error', () => {
  const html = renderPage(<TextField name="kg" label="Khối lượng" hint="860 kg" error="Quá lớn" />);
  expect(html).toContain('aria-describedby="kg-hint kg-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('<span class="why" id="kg-error">Quá lớn</span>');
});

test('only plain drawings are placed in a page unescaped', () => {
  const place = (svg: string) => renderPage(<SvgMarkup svg={svg} label="QR" />);
  expect(place('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toContain('<path d="M0 0"/>');
  for (const svg of [
    '<p>text</p>',
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"/>',
    '<svg/onload=alert(1)>',
    '<svg><a href="//elsewhere.example"/></svg>',
    '<svg><foreignObject/></svg>',
    '<svg><!-- comment --></svg>',
    '<svg><rect fill="url(//elsewhere.example)"/></svg>',
  ]) {
    expect(() => place(svg), svg).toThrow('Not a plain drawing');
  }
});

test('a style sheet inside a page is admitted by its hash and cannot close its element', () => {
  expect(styleHash('a{}')).toBe("'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
  expect(renderPage(<InlineStyle css="a>b{color:red}" />)).toContain(
    '<style>a>b{color:red}</style>',
  );
  expect(() => renderPage(<InlineStyle css="a{}</style><script>" />)).toThrow('style sheet');
});
