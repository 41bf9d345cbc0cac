/** What only pages with outlines need; the sheet of all pages stays small for slow phones. */
export function LandStyles() {
  return <link rel="stylesheet" href="/land.css" />;
}
