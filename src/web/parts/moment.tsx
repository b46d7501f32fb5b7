import { useViewer } from '../frame/viewer-context';

/** When something happened: day and time in Japan, wherever the reader is. */
export function Moment({ at }: { at: string }) {
  const { moment } = useViewer();
  return <time dateTime={at}>{moment(at)}</time>;
}
