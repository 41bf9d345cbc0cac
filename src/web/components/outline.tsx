type Props = {
  /** the `d` of a path inside 360 x 150, holes included */
  path: string;
  /** what the picture shows, in words: "Hình dạng vùng trồng 18,4 ha" */
  label: string;
};

/** The shape of a growing area. No map behind it: a drawn river would be a made-up one. */
export function Outline({ path, label }: Props) {
  return (
    <svg class="outline" viewBox="0 0 360 150" role="img" aria-label={label}>
      <path
        class="grid"
        d="M0 37.5h360M0 75h360M0 112.5h360M45 0v150M90 0v150M135 0v150M180 0v150M225 0v150M270 0v150M315 0v150"
      />
      <path class="shape" d={path} fill-rule="evenodd" />
    </svg>
  );
}
