"""The screens. The only home of Textual."""
