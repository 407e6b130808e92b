/** What an annotation of the mark layer always may say, besides features of its own. */
export const markFeatures = { label: 'label', id: 'id', annotator: 'annotator' } as const;

/** In layers of other makers the label is what DKPro and INCEpTION name so; its absence leaves the layer's name. */
export const FOREIGN_LABEL = 'value';

/** The feature that keeps, on our side, which layer an annotation or relation came from and goes back to. */
export const LAYER_FEATURE = 'layer';

/** The feature that keeps which slot a relation came from. */
export const SLOT_FEATURE = 'slot';

export const takenInMarks: ReadonlySet<string> = new Set(Object.values(markFeatures));
export const takenInLinks: ReadonlySet<string> = new Set([markFeatures.label]);
export const takenInForeign: ReadonlySet<string> = new Set([FOREIGN_LABEL, LAYER_FEATURE]);
