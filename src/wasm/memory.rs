//! Memory in small pieces: an article's reading asks for a thousand of them and gives them back, nearly always of the sizes that it had before.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

/// Pieces of up to this many bytes are kept by their size; larger ones are the system's.
const LARGEST: usize = 1 << 10;
/// Sizes are multiples of this.
const STEP: usize = 16;
/// What is taken from the system at once, to be cut into pieces.
const CHUNK: usize = 1 << 16;

struct Pieces {
    /// By size, the first of the pieces that were given back; each holds the address of the next.
    free: [Cell<*mut u8>; LARGEST / STEP + 1],
    /// What is left of the last chunk.
    rest: Cell<*mut u8>,
    left: Cell<usize>,
}

/// Left to the system.
fn large(layout: Layout) -> bool {
    layout.size() > LARGEST || layout.align() > STEP
}

/// The module has one thread.
unsafe impl Sync for Pieces {}

#[global_allocator]
static PIECES: Pieces = Pieces { free: [const { Cell::new(null_mut()) }; LARGEST / STEP + 1], rest: Cell::new(null_mut()), left: Cell::new(0) };

unsafe impl GlobalAlloc for Pieces {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if large(layout) {
            return unsafe { System.alloc(layout) };
        }
        let kind = layout.size().div_ceil(STEP);
        let piece = self.free[kind].get();
        if piece.is_null() {
            return self.cut(kind * STEP);
        }
        self.free[kind].set(unsafe { piece.cast::<*mut u8>().read() });
        piece
    }

    #[inline]
    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        if large(layout) {
            return unsafe { System.dealloc(piece, layout) };
        }
        let free = &self.free[layout.size().div_ceil(STEP)];
        unsafe { piece.cast::<*mut u8>().write(free.get()) };
        free.set(piece);
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        unsafe {
            if layout.size() > LARGEST && size > LARGEST {
                return System.realloc(piece, layout, size);
            }
            let to = Layout::from_size_align_unchecked(size, layout.align());
            let new = self.alloc(to);
            if !new.is_null() {
                piece.copy_to_nonoverlapping(new, layout.size().min(size));
                self.dealloc(piece, layout);
            }
            new
        }
    }
}

impl Pieces {
    #[inline(never)]
    fn cut(&self, size: usize) -> *mut u8 {
        if self.left.get() < size {
            let chunk = unsafe { System.alloc(Layout::from_size_align_unchecked(CHUNK, STEP)) };
            if chunk.is_null() {
                return chunk;
            }
            self.rest.set(chunk);
            self.left.set(CHUNK);
        }
        let piece = self.rest.get();
        self.rest.set(unsafe { piece.add(size) });
        self.left.set(self.left.get() - size);
        piece
    }
}
