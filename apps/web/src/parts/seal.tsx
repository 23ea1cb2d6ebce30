// The seal: 正 in five strokes, white on vermilion. Decoration; the words beside it carry the meaning.
export const Seal = ({ size }: { readonly size: number }) => (
  <svg className="seal" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <rect width="64" height="64" rx="7" fill="#B5301F" />
    <g stroke="#fff" strokeWidth="5.5" strokeLinecap="square" fill="none">
      <path d="M14 15h36M32 15v34M32 31h15M19 29v20M11 50h42" />
    </g>
  </svg>
);
