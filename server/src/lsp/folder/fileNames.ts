// Names for the files of a workspace. Clients write the address of one file in several ways, with more or with less of it
// encoded; a name is the address in plain characters, the same for all of them.

/** The name of the file at a URI: `file:///年报/2024.txt`, a drive in small letters. */
export function fileName(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The URI of what is called `name` in a folder, whose URI ends with a slash; encoded as VS Code does it. */
export function childUri(folder: string, name: string): string {
  return folder + encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** The path from the folder of a file name to another file, with `/`; the way up where it lies elsewhere. */
export function pathFrom(folder: string, file: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = file.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** In the order of the command line: folder by folder, each in the order of its names. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [one.split('/'), other.split('/')];
  for (let at = 0; at < first.length && at < second.length; at++)
    if (first[at] !== second[at]) return first[at]! < second[at]! ? -1 : 1;
  return first.length - second.length;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    // A stray % in a URI that the client did not encode: as it stands is what it means.
    if (error instanceof URIError) return uri;
    throw error;
  }
}
