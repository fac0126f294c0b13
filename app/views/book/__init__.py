"""What the window does with the book as a whole: facts for the frame, search, backup, export, who is at the desk."""
