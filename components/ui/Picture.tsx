import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

type Props = {
  src: string | null;
  alt: string;
  class?: string | undefined;
  /** Stands in while there is no address, or where it leads nowhere. */
  children: ComponentChildren;
};

export function Picture({ src, alt, class: className, children }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || broken === src) return <>{children}</>;
  return (
    <img
      class={className}
      src={src}
      alt={alt}
      decoding="async"
      draggable={false}
      onError={() => setBroken(src)}
    />
  );
}
