/** Empty lines to write on; a screen reader has nothing to read in them. */
export function WritingLines({ count, label = '' }: { count: number; label?: string }) {
  return (
    <div className="paper-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        <span key={place}>{place === 0 ? label : ''}</span>
      ))}
    </div>
  );
}
