"""The sample office: an invented wholesale firm with sixty customers, the same to the fen every time it is made."""
