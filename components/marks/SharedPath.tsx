interface Props {
  readonly id: string;
  readonly d: string;
  readonly prefix: string;
}

/** The one element of a document that holds a path: what else draws it refers to it. */
export function SharedPath({ id, d, prefix }: Props) {
  return <path id={prefix + id} data-path={id} d={d} vectorEffect="non-scaling-stroke" />;
}
