// A photo as it is sent: drawn anew at most 2000 points wide and high, so that it is small and says nothing of where it was taken. Whatever cannot be drawn goes as it is; the office decides.
const most = 2000;

export const smaller = async (file: File): Promise<File> => {
  if (!file.type.startsWith('image/')) return file;
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, most / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob === null ? file : new File([blob], 'photo.jpg', { type: 'image/jpeg' });
  } catch {
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
};
